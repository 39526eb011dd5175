import { type DragEvent, useState } from 'react';
import { t } from '../i18n/index.ts';

interface Props {
  onFiles: (files: File[]) => void;
  /** How many of the files have arrived, while they are sent. */
  sent: { n: number; of: number } | null;
}

/** Where files are dropped or chosen. */
export function Drop({ onFiles, sent }: Props) {
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => list?.length && onFiles([...list]);
  const drop = (e: DragEvent) => {
    e.preventDefault();
    setOver(false);
    take(e.dataTransfer.files);
  };
  return (
    <label
      className={`drop${over ? ' over' : ''}`}
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        multiple
        className="sr"
        onChange={(e) => {
          take(e.target.files);
          // the same file can be chosen again
          e.target.value = '';
        }}
      />
      <b>{t('ingest.drop')}</b>
      {sent ? (
        <span className="sending" role="status">
          <progress max={sent.of} value={sent.n} aria-label={t('ingest.sending')} />
          <small>{t('ingest.sent', { n: sent.n, of: sent.of })}</small>
        </span>
      ) : (
        <small dir="ltr">.txt .html .pdf .eml .csv .jsonl .warc .wacz</small>
      )}
    </label>
  );
}
