package org.atende.chat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A line as the customer sees it.
 *
 * @param seq its place in the chat, from 1
 * @param id what its writer's browser called it
 * @param mine whether the customer wrote it
 */
record Line(int seq, String id, boolean mine, String author, String text, Instant at, List<File> files) {

    /** @param size in bytes */
    record File(UUID id, String name, long size) {}
}
