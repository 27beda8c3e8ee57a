// The customer's side of a chat. The server keeps every line; what this window has not brought to it yet is kept here.
const root = document.getElementById('chat');
const words = JSON.parse(root.dataset.words);
const at = id => document.getElementById(id);
const KEPT = 'atende.chat';
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15000;
const SILENT_TOO_LONG = 25000;
const TYPING_EVERY = 3000;

let chat = null;
let state = null;
let lost = false;
let typedAt = 0;
let typingEnds = 0;
let sending = false;

const text = (key, ...values) => values.reduce((said, value, n) => said.replaceAll(`{${n}}`, value), words[key] ?? key);

function random(bytes) {
  const bits = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCharCode(...bits)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function keep() {
  const { key, number, outbox } = chat;
  store(() => sessionStorage.setItem(KEPT, JSON.stringify({ key, number, outbox: outbox.filter(line => !line.file) })));
}

// A browser may forbid a frame to keep anything: then a chat lasts as long as its window.
function store(work) {
  try {
    return work();
  } catch {
    return null;
  }
}

class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }

  get isFinal() {
    return this.status >= 400 && this.status < 500 && this.status !== 408;
  }
}

async function ask(path, options = {}) {
  const response = await fetch(root.dataset.api + path, { ...options, headers: { 'Chat-Key': chat.key, ...options.headers } });
  if (response.ok) {
    return response;
  }
  const problem = await response.json().catch(() => ({}));
  throw new Refusal(response.status, problem.detail ?? text('failed'));
}

const post = (path, body) => ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

const pause = millis => new Promise(done => setTimeout(done, millis));

function show(part) {
  at('begin').hidden = part !== 'begin';
  at('talk').hidden = part !== 'talk';
}

function say(node, sentence) {
  if (node.textContent !== sentence) {
    node.textContent = sentence;
  }
}

function problem(id, sentence) {
  at(id).textContent = sentence;
  at(id).hidden = !sentence;
}

// ---- Beginning

at('begin').querySelector('form')?.addEventListener('submit', async event => {
  event.preventDefault();
  const form = event.target;
  const field = name => form.elements[name]?.value ?? '';
  const button = form.querySelector('button');
  chat ??= { key: random(32), line: random(16), outbox: [] };
  problem('begin-problem', '');
  button.disabled = true;
  try {
    const begun = await post('/chats', {
      key: chat.key, line: chat.line, text: field('text'), name: field('name'), email: field('email'), pin: field('pin'),
      department: field('department'),
    });
    chat.number = (await begun.json()).number;
    form.elements.text.value = '';
    keep();
    begin();
    at('words').focus();
  } catch (refused) {
    problem('begin-problem', refused instanceof Refusal ? refused.message : text('offline'));
    if (refused.isFinal) {
      chat = null;
    }
  } finally {
    button.disabled = false;
  }
});

function begin() {
  show('talk');
  at('number').textContent = chat.number;
  chat.outbox.forEach(draw);
  listen();
  bring();
}

// ---- Hearing

async function listen() {
  const mine = chat;
  let wait = FIRST_WAIT;
  chat.last = 0;
  while (chat === mine && !isOver()) {
    const connection = new AbortController();
    const watch = { heard: Date.now() };
    const guard = setInterval(() => Date.now() - watch.heard > SILENT_TOO_LONG && connection.abort(), 5000);
    try {
      const response = await ask('/stream', { headers: { Accept: 'text/event-stream', 'Last-Event-ID': String(mine.last) }, signal: connection.signal });
      wait = FIRST_WAIT;
      lost = false;
      await hear(response.body, watch, mine);
    } catch (refused) {
      if (refused instanceof Refusal && refused.status === 404) {
        forget();
        return;
      }
    } finally {
      clearInterval(guard);
    }
    if (chat === mine && !isOver()) {
      lost = true;
      showState();
      await pause(wait * (0.5 + Math.random()));
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }
}

async function hear(body, watch, mine) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    watch.heard = Date.now();
    const blocks = (rest + part.value).split('\n\n');
    rest = blocks.pop();
    blocks.forEach(block => chat === mine && one(block));
    if (isOver()) {
      await reader.cancel();
      return;
    }
  }
}

function one(block) {
  const field = name => block.split('\n').filter(line => line.startsWith(`${name}:`)).map(line => line.slice(name.length + 1)).join('\n');
  const event = field('event');
  if (event === 'line') {
    heard(JSON.parse(field('data')));
  } else if (event === 'chat') {
    state = JSON.parse(field('data'));
    typingEnds = state.typing ? Date.now() + 7000 : 0;
    showState();
  }
}

function heard(line) {
  if (line.seq <= chat.last) {
    return;
  }
  chat.last = line.seq;
  sent(line.id);
  draw(line);
  if (!line.mine) {
    typingEnds = 0;
    showTyping();
    told();
  }
}

// Who looks elsewhere sees it in the window's title, or on the button of the page around the frame.
function told() {
  if (document.hidden) {
    document.title = `● ${document.title.replace(/^● /, '')}`;
  }
  if (parent !== window) {
    parent.postMessage({ atende: 'line' }, '*');
  }
}

document.addEventListener('visibilitychange', () => {
  if (!document.hidden) {
    document.title = document.title.replace(/^● /, '');
  }
});

// ---- What is seen

const isOver = () => state !== null && (state.state === 'ENDED' || state.state === 'MISSED');

function showState() {
  const live = state?.state === 'LIVE';
  at('say').hidden = isOver();
  at('end').hidden = isOver();
  at('over').hidden = !isOver();
  say(at('state'), sentence(live));
  showTyping();
  if (isOver()) {
    over();
  }
}

function sentence(live) {
  if (isOver()) {
    return '';
  }
  if (lost) {
    return text('lost');
  }
  if (live) {
    return text('here', state.agent);
  }
  return state ? (state.position > 1 ? text('queue', state.position) : text('next')) : '';
}

function showTyping() {
  const isTyping = typingEnds > Date.now() && state?.state === 'LIVE';
  say(at('typing'), isTyping ? text('typing', state.agent) : '');
}

setInterval(showTyping, 1000);

function over() {
  const why = state.state === 'MISSED' ? text('MISSED') : text(`ENDED.${state.endedBy}`);
  const mail = state.mailed ? text(`${state.state}.mail`) : '';
  const said = `${why} ${mail}`.trim();
  if (at('over-words').textContent !== said) {
    at('over-words').textContent = said;
    at('over').focus();
  }
  problem('say-problem', '');
  store(() => sessionStorage.removeItem(KEPT));
}

function draw(line) {
  const known = at(`line-${line.id}`);
  const turn = known ?? document.createElement('li');
  const isConfirmed = line.seq !== undefined;
  turn.id = `line-${line.id}`;
  turn.className = `turn ${isConfirmed && !line.mine ? 'desks' : 'mine'}${isConfirmed ? '' : ' waiting'}`;
  turn.replaceChildren(by(line, isConfirmed), wordsOf(line), ...filesOf(line));
  if (isConfirmed) {
    turn.dataset.seq = line.seq;
    const log = at('log');
    const later = [...log.children].find(other => other !== turn && (other.dataset.seq === undefined || Number(other.dataset.seq) > line.seq));
    if (!known || turn.nextElementSibling !== (later ?? null)) {
      log.insertBefore(turn, later ?? null);
    }
  } else if (!known) {
    at('log').append(turn);
  }
  at('frame').scrollTop = at('frame').scrollHeight;
}

function make(tag, attributes, ...children) {
  const node = document.createElement(tag);
  Object.assign(node, attributes);
  node.append(...children);
  return node;
}

function by(line, isConfirmed) {
  const who = isConfirmed && !line.mine ? line.author : text('you');
  const when = isConfirmed ? new Date(line.at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }) : text(line.refused ? 'failed' : 'sending');
  return make('p', { className: 'by' }, make('strong', {}, make('bdi', { textContent: who })), make('span', { className: 'when', textContent: when }));
}

const wordsOf = line => make('div', { className: 'words', dir: 'auto', textContent: line.text || (line.file ? line.file.name : '') });

function filesOf(line) {
  return (line.files ?? []).map(file => {
    const button = make('button', { type: 'button', className: 'chat-file', textContent: text('file', file.name) });
    button.addEventListener('click', () => download(file));
    return make('p', {}, button, ' ', make('span', { className: 'small', textContent: `${Math.ceil(file.size / 1024)} kB` }));
  });
}

async function download(file) {
  try {
    const bytes = await (await ask(`/files/${file.id}`)).blob();
    const link = make('a', { href: URL.createObjectURL(bytes), download: file.name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  } catch (refused) {
    problem('say-problem', refused instanceof Refusal ? refused.message : text('offline'));
  }
}

// ---- Saying: each line has an id of its own, so that it can be sent until it has arrived, and arrives once.

function put(line) {
  chat.outbox.push(line);
  keep();
  draw(line);
  bring();
}

function sent(id) {
  chat.outbox = chat.outbox.filter(line => line.id !== id);
  keep();
}

async function bring() {
  if (sending) {
    return;
  }
  sending = true;
  let wait = FIRST_WAIT;
  const mine = chat;
  while (chat === mine && chat.outbox.length) {
    const line = chat.outbox[0];
    try {
      await (line.file ? file(line) : post('/lines', { id: line.id, text: line.text }));
      sent(line.id);
      wait = FIRST_WAIT;
    } catch (refused) {
      if (refused.isFinal && refused.status !== 429) {
        refuse(line, refused);
      } else {
        problem('say-problem', refused.status === 429 ? refused.message : '');
        await pause(wait * (0.5 + Math.random()));
        wait = Math.min(wait * 2, LONGEST_WAIT);
      }
    }
  }
  sending = false;
}

function refuse(line, refused) {
  sent(line.id);
  line.refused = true;
  draw(line);
  problem('say-problem', refused.message);
}

function file(line) {
  const form = new FormData();
  form.append('id', line.id);
  form.append('file', line.file);
  return ask('/files', { method: 'POST', body: form });
}

at('say').addEventListener('submit', event => {
  event.preventDefault();
  const said = at('words').value.trim();
  if (said) {
    problem('say-problem', '');
    put({ id: random(16), text: said });
    at('words').value = '';
  }
  at('words').focus();
});

at('words').addEventListener('keydown', key => {
  if (key.key === 'Enter' && !key.shiftKey && !key.isComposing) {
    key.preventDefault();
    at('say').requestSubmit();
  }
});

at('words').addEventListener('input', () => {
  if (state?.state === 'LIVE' && Date.now() - typedAt > TYPING_EVERY) {
    typedAt = Date.now();
    ask('/typing', { method: 'POST' }).catch(() => {});
  }
});

at('attach').addEventListener('click', () => at('file').click());

at('file').addEventListener('change', () => {
  const chosen = at('file').files[0];
  at('file').value = '';
  if (!chosen) {
    return;
  }
  if (chosen.size > Number(root.dataset.most)) {
    problem('say-problem', text('tooLarge', Math.floor(root.dataset.most / 1048576)));
    return;
  }
  problem('say-problem', '');
  put({ id: random(16), text: '', file: chosen });
});

at('end').addEventListener('click', () => ask('/end', { method: 'POST' }).catch(refused => problem('say-problem', refused instanceof Refusal ? refused.message : text('offline'))));

at('again').addEventListener('click', forget);

function forget() {
  store(() => sessionStorage.removeItem(KEPT));
  chat = null;
  state = null;
  lost = false;
  at('log').replaceChildren();
  at('over-words').textContent = '';
  at('over').hidden = true;
  problem('say-problem', '');
  show('begin');
  at('first')?.focus();
}

// ---- A window that was loaded again goes on where it was.

const kept = store(() => JSON.parse(sessionStorage.getItem(KEPT)));
root.hidden = false;
if (kept?.key && kept.number) {
  chat = { outbox: [], ...kept };
  begin();
} else {
  show('begin');
}
