/** Pages with keyset cursors, ETag and If-Match, and what human text may hold. */
@NullMarked
package org.linli.platform.web;

import org.jspecify.annotations.NullMarked;
