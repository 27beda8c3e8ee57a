#!/bin/sh
# Takes mail for the desk's domains, hands it to the desk, and takes the desk's own mail to the world.
set -eu

postconf -e \
  "myhostname = $(hostname)" \
  "mydestination =" \
  "relay_domains = $MAIL_DOMAIN reply.$MAIL_DOMAIN bounce.$MAIL_DOMAIN" \
  "relay_transport = smtp:[desk]:2525" \
  "relayhost = ${MAIL_RELAY:-}" \
  "mynetworks = 127.0.0.0/8" \
  "smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination" \
  "smtpd_recipient_restrictions = reject_non_fqdn_recipient, reject_unverified_recipient" \
  "unverified_recipient_reject_code = 550" \
  "message_size_limit = 52428800" \
  "maillog_file = /dev/stdout" \
  "inet_protocols = ipv4" \
  "compatibility_level = 3.6"

# Debian's cage lacks the names of this network.
postconf -F "*/*/chroot=n"
# The desk's own door: it is not published, so only the desk reaches it.
postconf -M "587/inet=587 inet n - n - - smtpd"
postconf -P "587/inet/mynetworks=0.0.0.0/0" "587/inet/smtpd_recipient_restrictions=permit_mynetworks"

exec postfix start-fg
