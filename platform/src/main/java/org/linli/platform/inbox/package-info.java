/** The way of an event into a service: unwrap, once, in one transaction, in order per key. */
@NullMarked
package org.linli.platform.inbox;

import org.jspecify.annotations.NullMarked;
