/**
 * What an auditor asks and no aggregate says: who was refused, who read what is restricted and what for, who changed
 * what decides here. Kept beside the journal, to be searched, for AUDIT-KEEP months. Publishes access.refused,
 * restricted-field.read and rules.changed on linli.audit, read outside by the auditors.
 */
@NullMarked
package org.linli.platform.audit;

import org.jspecify.annotations.NullMarked;
