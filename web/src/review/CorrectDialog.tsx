import { type FormEvent, useState } from 'react';
import type { Category, Claim } from '../../../src/format/claim.ts';
import { quoted, t } from '../i18n/index.ts';
import { categoryName } from '../i18n/words.ts';
import { Dialog } from '../ui/Dialog.tsx';

interface Props {
  claim: Claim;
  onClose: () => void;
  onSave: (correction: object, grades: object, reason: string) => void;
}

const CATEGORIES: Category[] = [
  'civilian',
  'military',
  'militant',
  'police',
  'journalist',
  'medic',
  'aid-worker',
  'child',
  'woman',
  'mixed',
  'unspecified',
];
const number = (text: string) => (text.trim() === '' ? null : Number(text));

/** What a person may change in a claim; its words stay beside it. */
export function CorrectDialog({ claim, onClose, onSave }: Props) {
  const counts = claim.kind === 'casualties' ? claim.count : null;
  const [low, setLow] = useState(String(counts?.low ?? ''));
  const [high, setHigh] = useState(String(counts?.high ?? ''));
  const [category, setCategory] = useState<string>(claim.kind === 'casualties' ? claim.victims.category : '');
  const [actor, setActor] = useState(claim.kind === 'responsibility' ? claim.actor : '');
  const [sources, setSources] = useState(claim.sources.map((s) => s.name).join('\n'));
  const [status, setStatus] = useState<string>(claim.status);
  const [grade, setGrade] = useState({ source: '', information: '' });
  const [reason, setReason] = useState('');
  const save = (e: FormEvent) => {
    e.preventDefault();
    const [l, h] = [number(low), number(high)];
    const changed = counts && (l !== counts.low || h !== counts.high);
    const names = sources
      .split('\n')
      .map((s) => s.trim())
      .filter(Boolean);
    onSave(
      {
        ...(changed
          ? {
              count: {
                low: l,
                high: h,
                bound: l === h ? 'exact' : h === null ? 'at least' : 'range',
                text: counts.text,
              },
            }
          : {}),
        ...(claim.kind === 'casualties' && category !== claim.victims.category ? { category } : {}),
        ...(claim.kind === 'responsibility' && actor !== claim.actor ? { actor } : {}),
        ...(names.join('\n') !== claim.sources.map((s) => s.name).join('\n') ? { sources: names } : {}),
        ...(status !== claim.status ? { status } : {}),
      },
      Object.fromEntries(Object.entries(grade).filter(([, v]) => v)),
      reason,
    );
  };
  return (
    <Dialog title={t('correct')} onClose={onClose}>
      <blockquote dir="auto">{quoted(claim.quote)}</blockquote>
      <form className="fields" onSubmit={save}>
        {counts ? (
          <div className="pair">
            <label>
              {t('low')}
              <input inputMode="numeric" pattern="\d*" value={low} onChange={(e) => setLow(e.target.value)} />
            </label>
            <label>
              {t('high')}
              <input
                inputMode="numeric"
                pattern="\d*"
                value={high}
                onChange={(e) => setHigh(e.target.value)}
              />
            </label>
            <label>
              {t('victims')}
              <select value={category} onChange={(e) => setCategory(e.target.value)}>
                {CATEGORIES.map((c) => (
                  <option key={c} value={c}>
                    {categoryName(c)}
                  </option>
                ))}
              </select>
            </label>
          </div>
        ) : null}
        {claim.kind === 'responsibility' ? (
          <label>
            {t('filter.actor')}
            <input required value={actor} onChange={(e) => setActor(e.target.value)} />
          </label>
        ) : null}
        <label>
          {t('chainNearest')}
          <textarea rows={3} value={sources} onChange={(e) => setSources(e.target.value)} />
        </label>
        <div className="pair">
          <label>
            {t('claimStatus')}
            <select value={status} onChange={(e) => setStatus(e.target.value)}>
              {(['current', 'superseded', 'retracted'] as const).map((s) => (
                <option key={s} value={s}>
                  {t(`stands.${s}`)}
                </option>
              ))}
            </select>
          </label>
          <Grade
            name={t('grade.source')}
            options="ABCDEF"
            value={grade.source}
            onChange={(source) => setGrade({ ...grade, source })}
          />
          <Grade
            name={t('grade.information')}
            options="123456"
            value={grade.information}
            onChange={(information) => setGrade({ ...grade, information })}
          />
        </div>
        <label>
          {t('reason')}
          <input value={reason} onChange={(e) => setReason(e.target.value)} />
        </label>
        <p className="actions">
          <button type="submit" className="primary">
            {t('save')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

function Grade(props: { name: string; options: string; value: string; onChange: (v: string) => void }) {
  return (
    <label>
      {props.name}
      <select value={props.value} onChange={(e) => props.onChange(e.target.value)}>
        <option value="">–</option>
        {[...props.options].map((o) => (
          <option key={o}>{o}</option>
        ))}
      </select>
    </label>
  );
}
