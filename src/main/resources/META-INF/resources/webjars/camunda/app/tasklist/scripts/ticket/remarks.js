// @ts-check
import { text } from './texts.js';

const NUMBER = String.raw`(?<number>[A-Z]{3}-\d{3}-\d{5})`;
const WHO = String.raw`(?<who>.+)`;
const EMAIL = String.raw`(?<email>\S+)`;

/**
 * What the desk itself remarks on a ticket is kept in one language, for programs and for the search; agents read it in theirs.
 * Each sentence with its text's key and what it names; what is not among them is shown as it is kept.
 */
const SENTENCES = Object.entries({
  remarkMerged: String.raw`Merged into ${NUMBER} by ${WHO}\.`,
  remarkSplit: String.raw`${WHO} moved (?<count>\d+) of the messages to ${NUMBER}\.`,
  remarkFollows: String.raw`Answers ${NUMBER}, which could no longer be reopened\.`,
  remarkClaims: String.raw`The subject names ${NUMBER}, but ${EMAIL} is not its customer\.`,
  remarkForwarded: String.raw`Forwarded by ${WHO}, as the mail server confirms\.`,
  remarkPerhapsForwarded: String.raw`Forwarded by ${WHO}, or by someone who uses their address: nothing confirms it, and no mail was sent\.`,
  remarkCallVerified: String.raw`By telephone from (?<phone>\S+), written down by ${WHO}\. Caller verified\.`,
  remarkCall: String.raw`By telephone from (?<phone>\S+), written down by ${WHO}\. Caller not verified\.`,
  remarkUnnumberedCallVerified: String.raw`By telephone, written down by ${WHO}\. Caller verified\.`,
  remarkUnnumberedCall: String.raw`By telephone, written down by ${WHO}\. Caller not verified\.`,
  remarkChatSignedIn: String.raw`Live chat\. The customer was signed in\.`,
  remarkChatPin: String.raw`Live chat\. The customer proved who they are by a Support PIN\.`,
  remarkChatGuest: String.raw`Live chat with a guest\. Not verified\.`,
  remarkChatGuestWith: String.raw`Live chat with a guest\. Not verified; the address given is ${EMAIL}\.`,
  remarkEncrypted: String.raw`The mail is encrypted \((?<method>.+)\) and cannot be read here\. It is kept as it came: (?<id>\S+)\.`,
  remarkSigned: String.raw`The mail is signed \((?<method>.+)\)\. The signature was not verified\.`,
  remarkSuppressed: String.raw`${EMAIL} gets no more mail from the desk until an agent lifts this\.`,
  remarkUndeliverable: String.raw`The mail to ${EMAIL} was not sent: Mail to this address came back as undeliverable\.`,
  remarkUnwanted: String.raw`The mail to ${EMAIL} was not sent: The recipient called the desk's mail unwanted\.`,
  remarkNotSent: String.raw`The mail to ${EMAIL} was not sent: (?<why>.+)`,
}).map(([key, sentence]) => ({ key, pattern: new RegExp(`^${sentence}$`) }));

/** A remark's words for the agent, line by line. */
export const remark = (words) => words.split('\n').map(line).join('\n');

function line(words) {
  const known = SENTENCES.find(({ pattern }) => pattern.test(words));
  return known ? text(known.key, known.pattern.exec(words).groups) : words;
}
