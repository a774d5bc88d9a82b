"""SHOWING: a scene as plain typed data, and what is made of it. Knows the questions, never how they are answered."""
