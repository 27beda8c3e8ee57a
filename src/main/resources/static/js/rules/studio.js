// @ts-check
import { el, t, time } from './dom.js';
import { json, ask } from './api.js';
import { Editor } from './editor.js';
import { tabs } from './tabs.js';
import * as findings from './findings.js';
import * as trying from './trying.js';
import * as replay from './replay.js';
import * as publish from './publish.js';
import { words } from './pt.js';

const page = document.getElementById('content');
const state = document.getElementById('state');
const notice = document.getElementById('notice');
const panel = (id) => document.getElementById(id);

const portuguese = document.documentElement.lang === 'pt';
const translate = (template, values = {}) =>
  (portuguese ? words[template] ?? template : template).replace(/\{([^}]+)\}/g, (all, key) => values[key] ?? all);

const editor = new Editor(panel('editor'), translate, edited);
const AUTOSAVE = 1500;
let draft = null;
let found = [];
let dirty = false;
let timer = null;
let saving = Promise.resolve();

function edited() {
  dirty = true;
  state.textContent = t('unsaved');
  clearTimeout(timer);
  timer = setTimeout(() => save().catch(refused), AUTOSAVE);
}

/** Saves what is not saved yet, one after the other. */
function save(basedOn) {
  clearTimeout(timer);
  saving = saving.catch(() => null).then(() => (dirty || basedOn ? put(basedOn) : null));
  return saving;
}

async function put(basedOn) {
  state.textContent = t('saving');
  dirty = false;
  try {
    const query = basedOn ? '?basedOn=' + encodeURIComponent(basedOn) : '';
    const body = await editor.xml();
    show(await json('PUT', '/draft' + query, { body, type: 'application/xml', headers: { 'If-Match': `"${draft.version}"` } }));
  } catch (refusal) {
    dirty = true;
    throw refusal;
  }
}

function show(saved) {
  draft = saved;
  found = saved.findings;
  state.textContent = draft.version === 0 ? t('live') : t('saved', time(draft.savedAt));
  findings.show(panel('findings'), found, reveal);
  mark();
  tellOfOthers();
}

/** Who else is writing, and whether somebody was quicker. */
function tellOfOthers() {
  const names = draft.others.map((other) => other.name).join(', ');
  const notes = [draft.others.length > 0 ? t('others', names) : '', draft.overtaken ? t('overtaken') : ''];
  tell(notes.filter((note) => note !== '').join(' '), false);
  for (const other of draft.others) {
    notice.append(' ', el('a', { href: `drafts/${encodeURIComponent(other.author)}` }, t('look', other.name)));
  }
  if (draft.overtaken) {
    notice.append(' ', el('button', { type: 'button', click: () => save(draft.live).catch(refused) }, t('keep')));
  }
}

/** The worst of what is said about each row. */
function mark() {
  const rows = new Map();
  for (const finding of [...found].reverse()) {
    if (finding.row && (rows.get(finding.row) !== 'ERROR')) {
      rows.set(finding.row, finding.severity);
    }
  }
  editor.mark(rows);
}

async function reveal(finding) {
  await choose(finding.table);
  editor.reveal(finding.row);
}

async function choose(table) {
  for (const button of document.querySelectorAll('.tables button')) {
    button.setAttribute('aria-pressed', String(button.dataset.table === table));
  }
  page.dataset.shown = table;
  await editor.show(table);
  mark();
}

function tell(text, bad) {
  notice.hidden = text === '';
  notice.textContent = text;
  notice.classList.toggle('bad', bad);
}

function refused(refusal) {
  state.textContent = t('unsaved');
  tell(refusal.message, true);
}

async function load() {
  draft = await json('GET', '/draft');
  await editor.open(draft.xml, page.dataset.shown ?? page.dataset.table);
  dirty = false;
  show(draft);
  page.dataset.ready = 'true';
}

async function discard() {
  if (window.confirm(t('discard.sure'))) {
    await ask('DELETE', '/draft');
    await load();
  }
}

async function download() {
  const url = URL.createObjectURL(new Blob([await editor.xml()], { type: 'application/xml' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: draft.file });
  link.click();
  URL.revokeObjectURL(url);
}

async function open(event) {
  const file = event.target.files[0];
  if (file) {
    await editor.open(await file.text(), page.dataset.shown ?? page.dataset.table);
    edited();
    event.target.value = '';
  }
}

tabs(document.querySelector('[role=tablist]'));
trying.build(panel('try'), () => save());
replay.build(panel('replay'), () => save());
publish.build(panel('publish'), () => save(), () => draft.version > 0, load);
panel('save').addEventListener('click', () => ((dirty = true), save().catch(refused)));
panel('discard').addEventListener('click', () => discard().catch(refused));
panel('export').addEventListener('click', () => download().catch(refused));
panel('import').addEventListener('change', (event) => open(event).catch((why) => tell(why.message, true)));
document.querySelectorAll('.tables button').forEach((button) => button.addEventListener('click', () => choose(button.dataset.table)));
window.addEventListener('beforeunload', (event) => dirty && event.preventDefault());
load().catch(refused);
