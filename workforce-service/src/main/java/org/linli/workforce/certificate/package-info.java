/** Professional certificates from record to expiry. Publishes certificate.* on linli.workers. */
@NullMarked
package org.linli.workforce.certificate;

import org.jspecify.annotations.NullMarked;
