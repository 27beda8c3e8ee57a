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

document.addEventListener('htmx:xhr:progress', event => {
  const bar = event.target.querySelector && event.target.querySelector('progress.sending');
  if (bar && event.detail.lengthComputable) {
    bar.hidden = false;
    bar.value = 100 * event.detail.loaded / event.detail.total;
  }
});

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
