/** The plumbing all five services share. No word of the field stands here. */
@NullMarked
package org.linli.platform;

import org.jspecify.annotations.NullMarked;
