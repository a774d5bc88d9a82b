"""Who is said to be above whom, and how far somebody is from an attack."""
