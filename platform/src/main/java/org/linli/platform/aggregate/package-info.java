/**
 * What every aggregate has in common, said once: a status that knows what it accepts and where it may go, a repository
 * that finds or refuses, and one way to run a command: found, of the version that was seen, allowed by its status, and
 * only then applied, journalled and flushed. No word of the field stands here.
 */
@NullMarked
package org.linli.platform.aggregate;

import org.jspecify.annotations.NullMarked;
