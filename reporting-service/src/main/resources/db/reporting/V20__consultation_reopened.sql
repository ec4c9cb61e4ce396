-- A consultation may end more than once. Its first end keeps its columns; the later ones, and the reopenings between, are few.
ALTER TABLE consultation_fact
  ADD further_dispositions text[] NOT NULL DEFAULT '{}',
  ADD further_disposed_at timestamptz[] NOT NULL DEFAULT '{}',
  ADD reopened_on date[] NOT NULL DEFAULT '{}',
  ADD reopened_at timestamptz[] NOT NULL DEFAULT '{}';
CREATE INDEX consultation_fact_reopened ON consultation_fact (prefecture) WHERE reopened_at <> '{}';
