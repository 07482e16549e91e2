package org.linli.peer;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface JournalRepository extends JpaRepository<JournalRow, UUID> {
}
