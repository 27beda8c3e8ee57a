package org.atende.chat;

/**
 * A chat as its customer sees it.
 *
 * @param number the ticket's
 * @param position how many wait, this one included, until it is this one's turn; 0 when it doesn't wait
 * @param agent who is there; null while nobody is
 * @param typing whether the agent is writing
 * @param endedBy CUSTOMER, AGENT, SILENCE, LOST or NOBODY; null while it is open
 * @param mailed whether something was mailed to the customer when it ended
 */
record ChatView(
        String number,
        ChatState state,
        int position,
        String agent,
        boolean typing,
        Chat.EndedBy endedBy,
        boolean mailed,
        int lastSeq) {

    static ChatView of(Chat chat, int position) {
        return new ChatView(
                chat.number().value(),
                chat.state(),
                position,
                chat.agentName(),
                chat.agentTypes() && chat.state() == ChatState.LIVE,
                chat.endedBy(),
                !chat.isGuests() || chat.givenEmail() != null,
                chat.lastSeq());
    }
}
