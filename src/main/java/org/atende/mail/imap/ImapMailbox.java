package org.atende.mail.imap;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** One account's folder, opened. */
final class ImapMailbox implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ImapMailbox.class);

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final Folder processed;
    private final String serverAddress;
    private volatile boolean news;
    private final ScheduledExecutorService alarm =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("imap-alarm-"));

    private ImapMailbox(IMAPStore store, IMAPFolder folder, Folder processed, String serverAddress) {
        this.store = store;
        this.folder = folder;
        this.processed = processed;
        this.serverAddress = serverAddress;
    }

    /** Takes over the connection, and closes it if the folders are not as they should be. */
    static ImapMailbox open(IMAPStore store, ImapAccount account, String serverAddress) throws MessagingException {
        boolean opened = false;
        try {
            Folder processed = store.getFolder(account.processedFolder());
            if (!processed.exists() && !processed.create(Folder.HOLDS_MESSAGES)) {
                throw new MessagingException("The folder " + account.processedFolder() + " cannot be made");
            }
            IMAPFolder folder = (IMAPFolder) store.getFolder(account.folder());
            folder.open(Folder.READ_WRITE);
            ImapMailbox mailbox = new ImapMailbox(store, folder, processed, serverAddress);
            mailbox.listen();
            opened = true;
            return mailbox;
        } finally {
            if (!opened) {
                store.close();
            }
        }
    }

    String serverAddress() {
        return serverAddress;
    }

    /** UIDs name the same mails as long as this stays the same. */
    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** What stands in the folder, oldest first. */
    List<FoundMail> mails() throws MessagingException {
        noop();
        news = false;
        Message[] messages = known();
        FetchProfile profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(messages, profile);
        List<FoundMail> found = new ArrayList<>();
        for (Message message : messages) {
            if (!message.isExpunged()) {
                found.add(new FoundMail(folder.getUID(message), message.getSize(), (IMAPMessage) message));
            }
        }
        return found;
    }

    /** A server that is vague about what has come and gone puts the library out of step: only a new connection helps. */
    private Message[] known() throws MessagingException {
        long[] uids = (long[]) folder.doCommand(protocol -> protocol.fetchSequenceNumbers(1, UIDFolder.LASTUID));
        Message[] messages = folder.getMessagesByUID(uids);
        if (Arrays.asList(messages).contains(null)) {
            throw new MessagingException("There are mails in the folder that the server has not told of");
        }
        return messages;
    }

    /** The mail's bytes, no more than {@code limit} and one; empty if somebody took the mail away. */
    Optional<byte[]> read(FoundMail mail, int limit) throws MessagingException, IOException {
        try (InputStream in = mail.message().getMimeStream()) {
            return Optional.of(in.readNBytes(limit + 1));
        } catch (MessageRemovedException e) {
            log.debug("Mail {} of {} was taken away", mail.uid(), folder.getFullName(), e);
            return Optional.empty();
        }
    }

    /** Moves a mail that is stored to where the processed ones are. */
    void move(FoundMail mail) throws MessagingException {
        Message[] one = {mail.message()};
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(one, processed);
            return;
        }
        folder.copyMessages(one, processed);
        mail.message().setFlag(Flags.Flag.DELETED, true);
        if (store.hasCapability("UIDPLUS")) {
            folder.expunge(one);
        } else {
            folder.expunge();
        }
    }

    boolean tellsOfNews() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    /** Waits until the server tells of something, or somebody wakes it, or for so long; not if it has told already. */
    void awaitNews(Duration longest) throws MessagingException {
        if (news) {
            return;
        }
        ScheduledFuture<?> ring = alarm.scheduleWithFixedDelay(
                this::endIdle, longest.toMillis(), TimeUnit.SECONDS.toMillis(1), TimeUnit.MILLISECONDS);
        try {
            folder.idle(true);
        } finally {
            ring.cancel(false);
        }
    }

    /** Ends a wait, from another thread. */
    void wake() {
        if (!alarm.isShutdown()) {
            alarm.execute(this::endIdle);
        }
    }

    boolean isOpen() {
        return folder.isOpen();
    }

    /** Any other command ends IDLE, and finds out whether the server is still there. */
    private void endIdle() {
        try {
            noop();
        } catch (MessagingException | IllegalStateException e) {
            log.debug("{} is not open any more", folder.getFullName(), e);
        }
    }

    /**
     * Hears of new mail in whatever answer it is told: among those to the commands before a wait, or just as the wait
     * begins, neither of which ends it by itself.
     */
    private void listen() throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.addResponseHandler(response -> {
                if (response instanceof IMAPResponse told && told.keyEquals("EXISTS")) {
                    news = true;
                    wake();
                }
            });
            return null;
        });
    }

    /** Lets the server tell how many mails there are; the library knows of no others, and asks too rarely by itself. */
    private void noop() throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return null;
        });
    }

    @Override
    public void close() throws MessagingException {
        alarm.shutdownNow();
        store.close();
    }
}
