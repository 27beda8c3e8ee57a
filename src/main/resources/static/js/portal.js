// What the customers' pages gain where scripts run; without them everything works as well.
document.addEventListener('change', event => {
  if (event.target.type === 'file') {
    say(event.target, problem(event.target));
  }
});

function problem(input) {
  const files = Array.from(input.files);
  if (files.length > Number(input.dataset.most)) {
    return input.dataset.tooMany;
  }
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  return bytes > Number(input.dataset.bytes) ? input.dataset.tooLarge : '';
}

function say(input, words) {
  const line = document.getElementById('files-problem');
  line.textContent = words;
  line.hidden = !words;
  input.setCustomValidity(words);
}

// Too much is told before it has travelled in vain.
document.addEventListener('submit', event => {
  const input = event.target.querySelector('input[type=file]');
  if (input && problem(input)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    input.focus();
  }
}, true);

document.addEventListener('htmx:beforeSend', event => {
  const form = event.detail.elt;
  if (form.querySelector('.sending')) {
    notSent('');
    if (form.querySelector('input[type=file]').files.length) {
      follow(form.querySelector('.sending'), event.detail.xhr);
    }
  }
});

// How far the files are is seen all the time, and said when it begins and when it ends.
function follow(sending, request) {
  const label = sending.querySelector('label');
  const bar = sending.querySelector('progress');
  const words = label.textContent;
  const said = document.getElementById('sending-said');
  const tell = (text, percent) => {
    label.textContent = percent < 100 && percent > 0 ? `${text}: ${Math.floor(percent)} %` : text;
    bar.value = percent;
    sending.hidden = false;
  };
  tell(words, 0);
  said.textContent = words;
  request.upload.addEventListener('progress', ({ loaded, total }) => tell(words, 100 * loaded / total));
  request.upload.addEventListener('load', () => {
    tell(label.dataset.sent, 100);
    said.textContent = label.dataset.sent;
  });
  request.addEventListener('loadend', () => {
    label.textContent = words;
    said.textContent = '';
    sending.hidden = true;
  });
}

// What was written and chosen stays where it is; another page in its place would lose the files at least.
document.addEventListener('htmx:sendError', event => lost(event.detail.elt));
document.addEventListener('htmx:timeout', event => lost(event.detail.elt));
document.addEventListener('htmx:beforeSwap', event => {
  const { requestConfig, xhr } = event.detail;
  if (xhr.status >= 400 && requestConfig.elt.querySelector('.sending')) {
    event.detail.shouldSwap = false;
    lost(requestConfig.elt, reason(xhr.responseText));
  }
});

// Whose sign-in has ended meanwhile signs in beside the form, and sends what stands in it.
document.addEventListener('htmx:beforeOnLoad', event => {
  const { elt, xhr } = event.detail;
  if (xhr.status === 401 && elt.querySelector('.sending')) {
    event.preventDefault();
    const line = document.getElementById('not-sent');
    const link = document.createElement('a');
    link.href = xhr.getResponseHeader('HX-Redirect');
    link.target = '_blank';
    link.textContent = line.dataset.signIn;
    notSent(line.dataset.signedOut);
    line.append(' ', link);
  }
});

function reason(page) {
  const alert = new DOMParser().parseFromString(page, 'text/html').querySelector('main [role=alert]');
  return alert && alert.textContent.trim();
}

function lost(form, why) {
  if (form.querySelector('.sending')) {
    notSent(why || document.getElementById('not-sent').dataset.lost);
  }
}

function notSent(words) {
  const line = document.getElementById('not-sent');
  line.textContent = words;
  line.hidden = !words;
  if (words) {
    line.focus();
  }
}

document.addEventListener('htmx:beforeRequest', event => buttons(event.target, true));
document.addEventListener('htmx:afterRequest', event => buttons(event.target, false));

// A second click must not send a second time.
function buttons(form, busy) {
  if (form.matches && form.matches('form')) {
    form.querySelectorAll('button').forEach(button => { button.disabled = busy; });
  }
}

// Whoever can't see the page hears what was wrong.
document.addEventListener('htmx:afterSettle', () => {
  const alert = document.querySelector('.alert[tabindex]');
  if (alert) {
    alert.focus();
  }
});

// Whoever comes from the customer area has pressed a button there already.
document.querySelectorAll('form[data-go=true]').forEach(form => form.submit());
