package org.atende.mail.imap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** This node's hold on an account. */
final class AccountLease {

    private final String account;
    private final String node;
    private final AccountStore store;
    private final Duration length;
    private final Clock clock;
    private volatile Instant until = Instant.MIN;

    AccountLease(String account, String node, AccountStore store, Duration length, Clock clock) {
        this.account = account;
        this.node = node;
        this.store = store;
        this.length = length;
        this.clock = clock;
    }

    /** Takes or renews the hold, if no other node has it. */
    synchronized boolean take() {
        Instant now = clock.instant();
        Instant next = now.plus(length);
        until = store.hold(account, node, now, next) ? next : Instant.MIN;
        return isHeld();
    }

    /** Renews the hold if there is one; what was let go stays so. */
    synchronized void renew() {
        if (isHeld()) {
            take();
        }
    }

    boolean isHeld() {
        return clock.instant().isBefore(until);
    }

    /** Makes a transaction fail that another node's hold has overtaken. */
    void holdFast() {
        if (!store.countMail(account, node, clock.instant())) {
            throw new LostException();
        }
    }

    void works() {
        store.works(account, node, clock.instant());
    }

    void complain(String error) {
        store.complain(account, node, error, clock.instant());
    }

    synchronized void fail(String error, Duration rest) {
        until = Instant.MIN;
        store.fail(account, node, error, clock.instant(), rest);
    }

    synchronized void release() {
        until = Instant.MIN;
        store.release(account, node, clock.instant());
    }

    int failures() {
        return store.state(account).failures();
    }

    /** Another node has the account now. */
    static final class LostException extends RuntimeException {}
}
