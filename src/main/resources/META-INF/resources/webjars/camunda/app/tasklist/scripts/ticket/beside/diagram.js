// @ts-check
import { asset, call } from '../api.js';
import { el } from '../dom.js';
import { showDialog } from '../dialog.js';
import { text } from '../texts.js';

const VIEWER = asset('bpmn-js/bpmn-navigated-viewer-18.31.1.min.js');
const STYLE = asset('bpmn-js/diagram-js-18.31.1.css');

/** The ticket's own process, with where it stands and where it has been; the viewer is loaded when somebody asks for it. */
export async function diagram(ticket) {
  const [path] = await Promise.all([call('GET', `/tickets/${ticket.number}/path`), script(), style()]);
  const where = text(path.current.length ? 'standsAt' : 'ended', { status: text(`status_${ticket.status}`), version: path.version });
  const enlarge = el('button', { type: 'button', class: 'btn btn-default btn-sm', click: () => enlarged(path, where) }, text('enlarge'));
  const canvas = el('div', { class: 'atende-diagram', role: 'group', 'aria-label': where });
  requestAnimationFrame(() => draw(canvas, path));
  return [el('p', {}, where, ' ', enlarge), canvas, legend()];
}

async function enlarged(path, where) {
  const canvas = el('div', { class: 'atende-diagram is-large', role: 'group', 'aria-label': where });
  const zoom = el('div', { class: 'atende-zoom', role: 'group', 'aria-label': text('zoom') });
  showDialog(text('beside_diagram'), [el('p', {}, where), legend(), zoom, canvas], 'is-wide');
  const viewer = await draw(canvas, path);
  const steps = { zoomIn: 1, zoomOut: -1 };
  const change = (step) => (step ? viewer.get('zoomScroll').stepZoom(step) : viewer.get('canvas').zoom('fit-viewport', 'auto'));
  zoom.append(
    ...['zoomIn', 'zoomOut', 'zoomFit'].map((key) =>
      el('button', { type: 'button', class: 'btn btn-default btn-sm', click: () => change(steps[key]) }, text(key)),
    ),
  );
}

async function draw(container, { diagram: xml, passed, current }) {
  const viewer = new window.BpmnJS({ container });
  await viewer.importXML(xml);
  const canvas = viewer.get('canvas');
  const isDrawn = (id) => viewer.get('elementRegistry').get(id);
  passed.filter(isDrawn).forEach((id) => canvas.addMarker(id, 'atende-passed'));
  current.filter(isDrawn).forEach((id) => canvas.addMarker(id, 'atende-current'));
  canvas.zoom('fit-viewport', 'auto');
  return viewer;
}

function legend() {
  const key = (state) => el('span', { class: `atende-key is-${state}` }, text(`legend_${state}`));
  return el('p', { class: 'atende-legend' }, key('current'), key('passed'), key('ahead'));
}

function script() {
  return loaded('script', { src: VIEWER }, () => window.BpmnJS);
}

function style() {
  return loaded('link', { rel: 'stylesheet', href: STYLE }, () => document.querySelector(`link[href="${STYLE}"]`));
}

function loaded(tag, attributes, isThere) {
  return isThere()
    ? Promise.resolve()
    : new Promise((resolve, reject) =>
        document.head.append(el(tag, { ...attributes, load: resolve, error: () => reject(new Error(text('offline'))) })),
      );
}
