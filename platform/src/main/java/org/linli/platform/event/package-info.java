/** What a fact is: how a service names what it publishes and how it marks what it answers. */
@NullMarked
package org.linli.platform.event;

import org.jspecify.annotations.NullMarked;
