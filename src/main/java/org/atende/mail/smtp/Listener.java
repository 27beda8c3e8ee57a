package org.atende.mail.smtp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.unit.DataSize;
import org.subethamail.smtp.server.SMTPServer;

/** Listens as long as the application runs: the last to start and the first to stop, so that what it takes is handled. */
abstract class Listener implements SmartLifecycle {

    private final Protocol protocol;
    private final ListenerSettings settings;
    private final MailSink sink;
    private final Clock clock;
    private final Certificate certificate;
    private volatile SMTPServer server;

    Listener(Protocol protocol, ListenerSettings settings, MailSink sink, Clock clock, SslBundles bundles) {
        this.protocol = protocol;
        this.settings = settings;
        this.sink = sink;
        this.clock = clock;
        this.certificate = Certificate.of(protocol, settings.tlsBundle(), bundles);
    }

    @Override
    public void start() {
        SMTPServer built = build();
        try {
            built.start();
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "Cannot listen for mail on " + settings.bindAddress() + ":" + settings.port()
                            + "; is another program there?",
                    e);
        }
        server = built;
    }

    @Override
    public void stop() {
        server.stop();
        server = null;
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    /** The port that it listens on, while it does. */
    public int port() {
        return server.getPortAllocated();
    }

    private SMTPServer build() {
        MemoryBudget memory = new MemoryBudget(settings.maxMemory().toBytes());
        SMTPServer smtp = new SMTPServer.Builder()
                .bindAddress(bindAddress())
                .port(settings.port())
                .hostName(settings.hostName())
                .softwareName("Atende")
                .maxConnections(settings.maxConnections())
                .maxRecipients(settings.maxRecipients())
                .maxMessageSize(announced(settings.maxSize()))
                .connectionTimeoutMs(Math.toIntExact(settings.idleTimeout().toMillis()))
                .insertReceivedHeaders(false)
                .fromAddressValidator(EnvelopeSender::isSane)
                .messageHandlerFactory(context -> new Delivery(context, protocol, sink, settings, memory, clock))
                .enableTLS(certificate.isThere())
                .startTlsSocketFactory(certificate::secure)
                .build();
        StrictCommands.install(smtp.getCommandHandler(), protocol);
        return smtp;
    }

    private static int announced(DataSize size) {
        return (int) Math.min(size.toBytes(), Integer.MAX_VALUE);
    }

    private InetAddress bindAddress() {
        try {
            return InetAddress.getByName(settings.bindAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException(
                    "Cannot listen for mail on '" + settings.bindAddress() + "': no such address", e);
        }
    }
}
