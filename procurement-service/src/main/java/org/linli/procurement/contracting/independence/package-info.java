/**
 * Before an award and a signature: an agency with whose board the purchaser is tied, as the registry found, is awarded
 * nothing before two persons of the purchaser have looked at the tie and put their reasons on file. The word of two is
 * a decision of its own ({@code dualcontrol}); its facts are that decision's.
 */
@NullMarked
package org.linli.procurement.contracting.independence;

import org.jspecify.annotations.NullMarked;
