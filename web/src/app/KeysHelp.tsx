import { type Key, t } from '../i18n/index.ts';
import { Dialog } from '../ui/Dialog.tsx';

const GROUPS: [Key, [string, Key][]][] = [
  [
    'keys.everywhere',
    [
      ['Ctrl K', 'commands'],
      ['/', 'keys.search'],
      ['?', 'keys'],
    ],
  ],
  [
    'keys.lists',
    [
      ['j  k', 'keys.nextPrevious'],
      ['Enter', 'keys.open'],
    ],
  ],
  [
    'keys.review',
    [
      ['j  k', 'keys.nextClaim'],
      ['a', 'approve'],
      ['c', 'correct'],
      ['x', 'reject'],
      ['u', 'undo'],
      ['s', 'keys.select'],
      ['S', 'keys.split'],
      ['m', 'comment'],
      ['r', 'keys.status'],
      ['i', 'assignMe'],
      ['g', 'grade'],
      ['M', 'merge'],
      ['p', 'keys.policies'],
      ['← ↑ → ↓', 'keys.picture'],
      ['Esc', 'close'],
    ],
  ],
];

/** All keys, in the groups in which they work. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('keys')} onClose={onClose}>
      {GROUPS.map(([title, keys]) => (
        <section key={title} className="keys">
          <h3>{t(title)}</h3>
          <dl>
            {keys.map(([key, what]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{t(what)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
