package org.atende.mail.circle;

/** Reports as mail servers and mail services write them. */
final class ReportMail {

    private ReportMail() {}

    /** A delivery status notification about a mail to this recipient. */
    static String dsn(String action, String recipient, String to, String originalId) {
        return """
                From: Mail Delivery System <mailer-daemon@mx.cliente.example>\r
                To: %s\r
                Subject: Undelivered Mail Returned to Sender\r
                Auto-Submitted: auto-replied\r
                Content-Type: multipart/report; report-type=delivery-status; boundary=r\r
                \r
                --r\r
                Content-Type: text/plain\r
                \r
                This is the mail system at host mx.cliente.example.\r
                --r\r
                Content-Type: message/delivery-status\r
                \r
                Reporting-MTA: dns; mx.cliente.example\r
                \r
                Final-Recipient: rfc822; %s\r
                Action: %s\r
                Status: %s\r
                Diagnostic-Code: smtp; 550 5.1.1 No such user here\r
                --r\r
                Content-Type: text/rfc822-headers\r
                \r
                Message-ID: %s\r
                Subject: anything\r
                --r--\r
                """
                .formatted(to, recipient, action, action.equals("failed") ? "5.1.1" : "4.4.1", originalId);
    }

    /** What a mail service sends when its user presses "spam". */
    static String complaint(String recipient, String to, String originalId) {
        return """
                From: Feedback Loop <fbl@post.example>\r
                To: %s\r
                Subject: Abuse report\r
                Content-Type: multipart/report; report-type=feedback-report; boundary=r\r
                \r
                --r\r
                Content-Type: text/plain\r
                \r
                This is an email abuse report.\r
                --r\r
                Content-Type: message/feedback-report\r
                \r
                Feedback-Type: abuse\r
                Original-Rcpt-To: %s\r
                --r\r
                Content-Type: text/rfc822-headers\r
                \r
                Message-ID: %s\r
                To: %s\r
                --r--\r
                """
                .formatted(to, recipient, originalId, recipient);
    }
}
