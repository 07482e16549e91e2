/**
 * The gates of a purchaser: its officer holds a valid purchaser certificate (from workforce), it is not blocked for
 * arrears (from funding), and how punctually it pays, which is public with its history. Publishes purchaser.blocked,
 * purchaser.unblocked and punctuality.scored.
 */
@NullMarked
package org.linli.procurement.known.purchaser;

import org.jspecify.annotations.NullMarked;
