// @ts-check
export default {
  app: { name: 'Welcome', vendor: 'Atende' },
  disableWelcomeMessage: true,
};
