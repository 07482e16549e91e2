/** Looks at a house, or at a district's servers, and says what is not well and what to do. */
@NullMarked
package org.linli.local.doctor;

import org.jspecify.annotations.NullMarked;
