-- how much was asked of the center that it has not answered yet
ALTER TABLE coordination_case ADD COLUMN advice_waiting integer NOT NULL DEFAULT 0;
