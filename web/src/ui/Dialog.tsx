import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../i18n/index.ts';

interface Props {
  title: string;
  onClose: () => void;
  className?: string;
  children: ReactNode;
}

/** A window over the page: holds the focus, closes with Escape or a click beside it. */
export function Dialog({ title, onClose, className = '', children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    if (!ref.current?.open) ref.current?.showModal();
    return () => before?.focus?.({ preventScroll: true });
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the dialog's own
    <dialog
      ref={ref}
      className={className}
      aria-label={title}
      onClose={onClose}
      onClick={(e) => e.target === ref.current && onClose()}
    >
      <div className="dialog">
        <header>
          <h2>{title}</h2>
          <button type="button" className="quiet" onClick={onClose}>
            {t('close')}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
