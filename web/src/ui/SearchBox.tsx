import { useEffect, useState } from 'react';

interface Props {
  value: string;
  label: string;
  onChange: (q: string) => void;
}

const TYPING_MS = 250;

/** A field for words; asks when the typing rests. */
export function SearchBox({ value, label, onChange }: Props) {
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  useEffect(() => {
    if (words === value) return;
    const timer = setTimeout(() => onChange(words), TYPING_MS);
    return () => clearTimeout(timer);
  }, [words, value, onChange]);
  return (
    <input
      type="search"
      dir="auto"
      aria-label={label}
      placeholder={label}
      value={words}
      onChange={(e) => setWords(e.target.value)}
    />
  );
}
