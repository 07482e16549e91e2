/**
 * What each public fact becomes in the open publication. To publish another fact: a line in one of the
 * {@code *Releases} classes. What a mapping may look up is said in {@link FrozenFacts}: nothing that changes.
 */
@NullMarked
package org.linli.procurement.oversight.ocds.mapping;

import org.jspecify.annotations.NullMarked;
