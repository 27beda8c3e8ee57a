package org.atende.desk.compose;

import java.util.UUID;

/**
 * A file that an agent has brought and not sent yet.
 *
 * @param type found from the content
 * @param size in bytes
 */
record Upload(UUID id, String name, String type, long size) {}
