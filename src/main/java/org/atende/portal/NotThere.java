package org.atende.portal;

/** There is no such thing, or it is another's: whoever asks learns only that it isn't theirs to see. */
class NotThere extends RuntimeException {}
