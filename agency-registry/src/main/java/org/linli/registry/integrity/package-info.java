/**
 * Integrity of agencies, in public: the pledge an agency signs for a year, its yearly self-check against every norm in
 * force, and the record of both beside what it has acknowledged and where it is listed. Publishes agency.pledge-signed
 * and agency.self-checked on linli.agencies, read outside by the association and by residents.
 */
@NullMarked
package org.linli.registry.integrity;

import org.jspecify.annotations.NullMarked;
