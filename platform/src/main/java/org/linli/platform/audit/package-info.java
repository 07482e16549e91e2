/**
 * What an auditor asks and no aggregate says: who was refused, who read what is restricted and what for, who changed
 * what decides here. Told on linli.audit through the journal; kept beside it, to be searched, for AUDIT-KEEP months.
 */
@NullMarked
package org.linli.platform.audit;

import org.jspecify.annotations.NullMarked;
