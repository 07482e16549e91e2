/**
 * Who works where, in what tier and with a certificate or without, a local copy of workforce's: what a bid promises and
 * a contract needs is held against it. Hears on linli.workers that people come and go.
 */
@NullMarked
package org.linli.procurement.known.post;

import org.jspecify.annotations.NullMarked;
