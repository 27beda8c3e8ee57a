// @ts-check
export default {
  app: { name: 'Admin', vendor: 'Atende' },
  disableWelcomeMessage: true,
};
