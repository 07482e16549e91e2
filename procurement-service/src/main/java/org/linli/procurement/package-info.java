/** How a district buys social services: from a surveyed need to a signed and accepted contract. */
@NullMarked
package org.linli.procurement;

import org.jspecify.annotations.NullMarked;
