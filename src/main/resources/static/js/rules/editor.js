// @ts-check

/** The decision table in dmn-js, one table of the file at a time. */
export class Editor {
  /** @param changed is told of every edit */
  constructor(container, translate, changed) {
    this.modeler = new window.DmnJS({
      container,
      keyboard: { bindTo: window },
      decisionTable: { additionalModules: [{ translate: ['value', translate] }] },
    });
    this.modeler.on('viewer.created', ({ viewer }) => viewer.on('elements.changed', () => !this.opening && changed()));
  }

  /** Opens a file at one of its tables. */
  async open(xml, table) {
    this.opening = true;
    try {
      await this.modeler.importXML(xml, { open: false });
      await this.show(table);
    } finally {
      this.opening = false;
    }
  }

  async show(table) {
    const views = this.modeler.getViews();
    const view = views.find((one) => one.element.id === table) ?? views.find((one) => one.type === 'decisionTable');
    await this.modeler.open(view);
  }

  async xml() {
    return (await this.modeler.saveXML({ format: true })).xml;
  }

  /** Marks the rows that something is to be said about. */
  mark(rows) {
    for (const cell of document.querySelectorAll('#editor [data-row-id]')) {
      const severity = rows.get(cell.getAttribute('data-row-id'));
      cell.classList.toggle('has-error', severity === 'ERROR');
      cell.classList.toggle('has-warning', severity === 'WARNING');
    }
  }

  /** Brings a row into view. */
  reveal(row) {
    const cells = document.querySelectorAll(`#editor [data-row-id="${CSS.escape(row)}"]`);
    cells[0]?.scrollIntoView({ block: 'center', inline: 'nearest' });
    cells.forEach((cell) => {
      cell.classList.add('revealed');
      setTimeout(() => cell.classList.remove('revealed'), 2000);
    });
  }
}
