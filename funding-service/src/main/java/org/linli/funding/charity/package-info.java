/**
 * The yearly limits of charities by rules D06 to D09: how much is to be spent and what management may cost. A year is
 * declared once and stays.
 */
@NullMarked
package org.linli.funding.charity;

import org.jspecify.annotations.NullMarked;
