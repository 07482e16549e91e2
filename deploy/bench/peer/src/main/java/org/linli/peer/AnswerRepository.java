package org.linli.peer;

import org.springframework.data.jpa.repository.JpaRepository;

interface AnswerRepository extends JpaRepository<KeptAnswer, String> {
}
