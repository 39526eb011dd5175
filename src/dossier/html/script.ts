/**
 * The page's own script; without it everything is still there, cards open by their links alone. It marks all words
 * of a claim together, moves the focus to a card and back, and steps through claims with j and k.
 */
export const SCRIPT = `(() => {
  const $ = (q) => [...document.querySelectorAll(q)];
  const light = (id, on) => $('.m[data-c="' + id + '"]').forEach((e) => e.classList.toggle('lit', on));
  let lit = null, from = null;
  const show = (id) => { if (lit) light(lit, false); lit = id; if (id) light(id, true); };
  document.addEventListener('mouseover', (e) => { const m = e.target.closest('.m'); if (m) show(m.dataset.c); else if (!card()) show(null); });
  document.addEventListener('focusin', (e) => { const m = e.target.closest('.m'); if (m) show(m.dataset.c); });
  const card = () => document.querySelector('.card:target');
  document.addEventListener('click', (e) => {
    const a = e.target.closest('a[href^="#c"]');
    if (a && !a.closest('.card')) from = a;
    const c = e.target.closest('.close a');
    if (c) { e.preventDefault(); close(); }
  });
  const close = () => {
    const y = scrollY;
    location.hash = '#_';
    scrollTo(0, y);
    const back = from; from = null; show(null);
    if (back && back.isConnected) back.focus({ preventScroll: true });
  };
  addEventListener('hashchange', () => { const c = card(); if (c) { show(c.id); c.focus({ preventScroll: true }); } });
  addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.key === 'Escape' && card()) { e.preventDefault(); close(); }
    if (e.key !== 'j' && e.key !== 'k') return;
    const stops = $('.report .m[id]');
    if (!stops.length) return;
    const at = stops.findIndex((s) => s.dataset.c === (card() ? card().id : lit));
    const next = stops[Math.min(stops.length - 1, Math.max(0, at + (e.key === 'j' ? 1 : -1)))];
    from = next;
    next.scrollIntoView({ block: 'center' });
    if (card()) location.hash = '#' + next.dataset.c; else next.focus({ preventScroll: true });
  });
})();`;
