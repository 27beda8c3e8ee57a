// @ts-check

/** Tabs as the ARIA practices have them: arrows move, the chosen one is in the tab order. */
export function tabs(list) {
  const all = [...list.querySelectorAll('[role=tab]')];
  all.forEach((tab, index) => {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        const next = all[(index + step + all.length) % all.length];
        choose(next);
        next.focus();
      }
    });
  });

  function choose(chosen) {
    for (const tab of all) {
      tab.setAttribute('aria-selected', String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls')).hidden = tab !== chosen;
    }
  }
}
