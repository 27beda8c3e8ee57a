// @ts-check
export default {
  app: { name: 'Cockpit', vendor: 'Atende' },
  disableWelcomeMessage: true,
  customScripts: ['scripts/ticket-timers'],
};
