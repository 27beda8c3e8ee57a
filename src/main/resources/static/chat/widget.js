/*
 * The chat on another site's pages: <script src="https://help.example.pt/chat/widget.js" defer></script>
 * data-label: what the button says. Everything else is in a frame of its own, so neither page's styles or scripts reach the other's words.
 */
(() => {
  const script = document.currentScript;
  const site = new URL(script.src).origin + new URL(script.src).pathname.replace(/\/chat\/widget\.js$/, '');
  const portuguese = (document.documentElement.lang || navigator.language || '').toLowerCase().startsWith('pt');
  const label = script.dataset.label || (portuguese ? 'Fale connosco' : 'Chat with us');
  const close = portuguese ? 'Fechar o chat' : 'Close the chat';

  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial; }
    button { position: fixed; right: 1rem; bottom: 1rem; z-index: 2147483000; min-height: 3rem; padding: .7rem 1.3rem; border: 0; border-radius: 2rem;
      background: #0b4a8b; color: #fff; font: 600 1rem/1.4 system-ui, sans-serif; box-shadow: 0 .2rem .8rem rgb(0 0 0 / .3); cursor: pointer; }
    button:focus-visible { outline: 3px solid #0b4a8b; outline-offset: 3px; }
    button.new::before { content: '● '; color: #ffc98a; }
    iframe { position: fixed; right: 1rem; bottom: 5rem; z-index: 2147483000; width: min(26rem, calc(100vw - 2rem)); height: min(40rem, calc(100vh - 6rem));
      border: 1px solid #d5dce3; border-radius: .75rem; background: #fff; box-shadow: 0 .4rem 1.6rem rgb(0 0 0 / .3); }
    iframe[hidden] { display: none; }
    @media (max-width: 40rem) { iframe { inset: 0 0 4.5rem 0; width: 100%; height: calc(100% - 4.5rem); border: 0; border-radius: 0; } }`);
  shadow.adoptedStyleSheets = [style];

  const button = document.createElement('button');
  button.type = 'button';
  let frame = null;
  const show = open => {
    if (open && !frame) {
      frame = document.createElement('iframe');
      frame.src = `${site}/chat/frame`;
      frame.title = label;
      shadow.prepend(frame);
    }
    if (frame) {
      frame.hidden = !open;
    }
    button.textContent = open ? close : label;
    button.setAttribute('aria-expanded', String(open));
    button.classList.remove('new');
    if (open) {
      frame.focus();
    }
  };
  button.addEventListener('click', () => show(!frame || frame.hidden));
  addEventListener('keydown', key => key.key === 'Escape' && frame && !frame.hidden && (show(false), button.focus()));
  addEventListener('message', event => {
    if (frame && event.source === frame.contentWindow && event.data?.atende === 'line' && frame.hidden) {
      button.classList.add('new');
    }
  });
  show(false);
  shadow.append(button);
  const put = () => document.body.append(host);
  document.body ? put() : addEventListener('DOMContentLoaded', put);
})();
