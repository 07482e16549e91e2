/** The public API as the people of the case use it, and what they need to speak to it. */
@NullMarked
package org.linli.local.demo.client;

import org.jspecify.annotations.NullMarked;
