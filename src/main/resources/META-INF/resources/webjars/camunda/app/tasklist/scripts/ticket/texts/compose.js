// @ts-check

/** Who else is here. */
export default {
  en: {
    isHere: '{names} has this ticket open too.',
    areHere: '{names} have this ticket open too.',
    isWriting: '{names} is writing…',
    areWriting: '{names} are writing…',
  },
  pt: {
    isHere: '{names} também tem este ticket aberto.',
    areHere: '{names} também têm este ticket aberto.',
    isWriting: '{names} está a escrever…',
    areWriting: '{names} estão a escrever…',
  },
};
