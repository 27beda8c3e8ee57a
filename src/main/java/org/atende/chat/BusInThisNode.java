package org.atende.chat;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where there is one node alone, on its own database. */
class BusInThisNode implements ChatBus {

    private final ApplicationEventPublisher events;

    BusInThisNode(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void tell(ChatMoved news) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            events.publishEvent(news);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(news);
            }
        });
    }
}
